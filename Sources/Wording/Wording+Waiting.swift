package import Messages
package import Words

extension Wording {
  /// How long a number will probably wait; screen and slip say the same.
  package func waiting(_ time: WaitingTime) -> Text {
    switch time {
    case .notKnown: self(.waitingNotKnown)
    case .range(from: 0, let to): self(.waitingAtMost, ["to": "\(to)"])
    case .range(let from, let to): self(.waitingRange, ["from": "\(from)", "to": "\(to)"])
    }
  }
}
