internal import Words

extension Ticket {
  /// What a counter should know before it calls: `zuerst · Tigrinya · Dolmetscher · kiosk-1`.
  package var german: String {
    var parts: [String] = []
    if rank == .first { parts.append("zuerst") }
    if rank == .asked { parts.append("sofort?") }
    if let manner {
      parts.append(manner.language.germanName)
      if manner.wantsInterpreter { parts.append("Dolmetscher") }
    }
    if paper == .uncertain(.forgotten) { parts.append("vergessen gewesen") }
    if let kiosk { parts.append(kiosk) }
    return parts.joined(separator: " · ")
  }
}
