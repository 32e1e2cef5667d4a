internal import FlyingFox
internal import Foundation
internal import Tickets

/// The counters' pages: `/desk` and what belongs to it.
struct DeskRoutes: Sendable {
  let served: Served
  let access: AccessBook
  let timer: any Clock<Duration>
  let open = OpenDesks()

  /// The answer; nil where the address is none of these.
  func answer(_ request: HTTPRequest) async -> HTTPResponse? {
    switch (request.method, request.path) {
    case (.GET, "/desk"): return await page(request)
    case (.POST, "/desk"): return await act(request)
    case (.GET, "/desk/events"): return events(request)
    case (.POST, "/desk/sign-in"): return await signIn(request)
    case (.POST, "/desk/sign-out"): return await signOut(request)
    default: return nil
    }
  }

  // MARK: Signing in

  private static let cookie = "desk"

  /// Who sends the request; nil where nobody is signed in.
  private func signedIn(_ request: HTTPRequest) -> (session: Session, counter: Counter)? {
    guard let key = try? access.key(), let cookie = request.cookie(DeskRoutes.cookie),
      let session = Session(cookie: cookie, key: key, at: served.clock.now),
      case .counter(let counter) = access.token(id: session.token)?.right
    else { return nil }
    return (session, counter)
  }

  private func signIn(_ request: HTTPRequest) async -> HTTPResponse {
    guard !request.isFromElsewhere, let text = await request.text, let key = try? access.key(),
      let token = access.token(Form(text)["token"].filter { !$0.isWhitespace }),
      case .counter = token.right
    else {
      return Answer.html(
        SignInHTML(office: served.office, message: "Dieser Zugangscode gilt hier nicht.").page,
        status: .forbidden)
    }
    let session = Session(token: token.id, at: served.clock.now)
    var answer = Answer.redirect(to: "/desk")
    let secure = request.isByTLS ? "; Secure" : ""
    answer.headers[.setCookie] =
      "\(DeskRoutes.cookie)=\(session.cookie(key: key)); Path=/desk; HttpOnly; SameSite=Strict; "
      + "Max-Age=\(Session.minutes * 60)\(secure)"
    return answer
  }

  private func signOut(_ request: HTTPRequest) async -> HTTPResponse {
    var answer = Answer.redirect(to: "/desk")
    if await form(request) != nil {
      answer.headers[.setCookie] =
        "\(DeskRoutes.cookie)=; Path=/desk; HttpOnly; SameSite=Strict; Max-Age=0"
    }
    return answer
  }

  /// The form of a page of ours; nil for one that another page made up.
  private func form(_ request: HTTPRequest) async -> Form? {
    guard !request.isFromElsewhere, let (session, _) = signedIn(request),
      let key = try? access.key(),
      let text = await request.text
    else { return nil }
    let form = Form(text)
    return Checksum.equal(form["key"], session.formKey(key)) ? form : nil
  }

  // MARK: The page

  private func html(_ session: Session, _ counter: Counter) -> DeskHTML {
    DeskHTML(
      office: served.office, counter: counter,
      formKey: session.formKey((try? access.key()) ?? Checksum.secret()), queues: served.queues)
  }

  private func page(_ request: HTTPRequest, message: String = "") async -> HTTPResponse {
    guard let (session, counter) = signedIn(request) else {
      return Answer.html(SignInHTML(office: served.office, message: message).page)
    }
    let html = html(session, counter)
    let live = await live(html, at: counter, message: message)
    // A script asks for the part alone; without one the whole page comes.
    let isPart = request.headers[HTTPHeader("X-Part")] == "live"
    return Answer.html(isPart ? live : html.page(live))
  }

  private func live(_ html: DeskHTML, at counter: Counter, message: String = "") async -> HTML {
    let isOnly = (try? await served.counters.claim(counter)) ?? true
    let isAlone = isOnly && open.isAlone(counter, now: served.clock.now)
    return html.live(
      await served.book(), at: served.clock.now, message: message, isAlone: isAlone)
  }

  private func act(_ request: HTTPRequest) async -> HTTPResponse {
    guard let (_, counter) = signedIn(request) else {
      return Answer.html(
        SignInHTML(office: served.office, message: "Bitte melden Sie sich neu an.").page,
        status: .forbidden)
    }
    guard let form = await form(request), let action = DeskAction(form) else {
      return Answer.html("<p>Diese Anfrage kam nicht von Ihrer Seite.</p>", status: .forbidden)
    }
    return await page(request, message: await served.carryOut(action, at: counter))
  }

  private func events(_ request: HTTPRequest) -> HTTPResponse {
    let page = UUID()
    return Answer.events(
      EventBytes(by: timer) {
        guard let (session, counter) = signedIn(request) else { return nil }
        open.note(page, at: counter, now: served.clock.now)
        return Event(name: "page", data: await live(html(session, counter), at: counter))
      })
  }
}
