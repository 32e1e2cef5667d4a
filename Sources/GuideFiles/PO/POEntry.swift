/// One message of a PO file.
struct POEntry: Equatable {
  var context: String?
  var source = ""
  var plural: String?
  var forms: [String] = []
  var isFuzzy = false

  /// What translators wrote about it, without the number sign.
  var comments: [String] = []

  /// The line in which it begins, counted from 1.
  var line = 0
}
