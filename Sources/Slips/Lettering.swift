/// How a printer sets words that are no line of a block: those of the head and of the form below.
struct Lettering {
  var isBold = false
  var isCentered = false

  /// How many letters of white stand before each line.
  var indent = 0

  /// Whether it is the number, which is as large as the paper lets it be.
  var isNumber = false
}
