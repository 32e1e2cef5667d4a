/// What `wegweiser queue list --json` promises.
struct Roll: Decodable {
  struct Ticket: Decodable {
    let number, queue, state, wait, minute: String
    let reason: String?
    let firstInLine: Bool
  }

  let day: String
  let epoch: Int
  let tickets: [Ticket]
}
