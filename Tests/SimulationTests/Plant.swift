/// A fault that is put into a run to see whether it is found.
enum Plant: String, CaseIterable {
  case none
  /// The screen shows the number before the ledger has it.
  case numberBeforeCommit
  /// A number whose kiosk died is given to the next visitor.
  case reuseAfterCrash
  /// No mark is kept outside the ledger.
  case noHighWater
  /// The slip is out before the number is taken.
  case printFirst
  /// The mark `sent` comes only after the slip.
  case noSent
  /// A ticket is nobody's while its slip is still to come.
  case noOwner
  /// A second slip does not say that it is one.
  case copyAsNew
  /// The office day begins by Greenwich's clocks.
  case dayByUTC
  /// Two counters read who is next before either writes.
  case callTwice
  /// Kiosks take the wall clock's word, whatever the boot clock says.
  case wallClockDecides
  /// Counters do too.
  case wallClockAges
  /// A new opening begins under letters that people carry.
  case sameLetters
  /// What the ledger has forgotten and the mark knows stays forgotten.
  case staysForgotten
}
