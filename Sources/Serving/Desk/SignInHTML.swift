/// The page on which a counter signs in.
struct SignInHTML: Sendable {
  let office: String
  let message: String

  var page: HTML {
    """
    <!doctype html>
    <html lang="de">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Schalter anmelden · \(office)</title>
    <link rel="stylesheet" href="/pages.css">
    </head>
    <body class="desk">
    <header><h1>Schalter anmelden</h1><p>\(office)</p></header>
    <main>
    <p id="said" role="status">\(message)</p>
    <form method="post" action="/desk/sign-in">
    <label for="token">Zugangscode Ihres Schalters</label>
    <input id="token" name="token" type="password" autocomplete="current-password" required autofocus>
    <button class="main">Anmelden</button>
    </form>
    <p>Den Zugangscode gibt Ihnen, wer den Rechner betreut.</p>
    </main>
    </body>
    </html>
    """
  }
}
