internal import Tickets
internal import Words

/// What a clerk can press: each button is a form of its own, which works without a script.
extension DeskHTML {
  func button(
    _ kind: DeskAction.Kind, _ label: String, key: String?, seen: Ticket?, class name: String = ""
  ) -> HTML {
    let hint: HTML = key.map { " <kbd>\($0)</kbd>" } ?? ""
    let shortcut: HTML = key.map { " data-key=\"\($0)\"" } ?? ""
    return form(
      kind, seen: seen, "",
      """
      <button id="\(kind.rawValue)" class="\(name)"\(shortcut)>\(label)\(hint)</button>
      """)
  }

  func button(_ kind: DeskAction.Kind, _ label: String, for ticket: Ticket) -> HTML {
    form(
      kind, seen: nil, "<input type=\"hidden\" name=\"number\" value=\"\(ticket.number)\">",
      """
      <button id="\(kind.rawValue)-\("\(ticket.number)".replacing(" ", with: "-"))" aria-label="\(ticket.number) aufrufen">\(label)</button>
      """)
  }

  func form(
    _ kind: DeskAction.Kind, seen: Ticket?, _ fields: HTML, _ button: HTML
  ) -> HTML {
    """
    <form method="post" action="/desk"><input type="hidden" name="key" value="\(formKey)"><input type="hidden" name="do" value="\(kind.rawValue)"><input type="hidden" name="seen" value="\(seen.map { "\($0.number)" } ?? "")">\(fields)\(button)</form>
    """
  }
}
