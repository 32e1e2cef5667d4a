internal import Glibc

/// What a process takes over from whoever started it, made safe.
package enum Surroundings {
  /// Sets a UTF-8 locale, and forgets what could steer readline from outside.
  ///
  /// To be called before the first thread starts. `TERM` stays, but is only ever compared.
  ///
  /// - Throws: ``ConsoleError/noUnicodeLocale``; without one, letters become commands.
  package static func secure() throws(ConsoleError) {
    for name in ["LINES", "COLUMNS", "TERMCAP", "TERMINFO", "TERMINFO_DIRS", "TERMPATH"] {
      unsafe unsetenv(name)
    }
    unsafe setenv("INPUTRC", "/dev/null", 1)
    // readline sets the locale again from the environment, so both must say the same.
    unsafe setenv("LC_ALL", "C.UTF-8", 1)
    let isSet = unsafe setlocale(LC_CTYPE, "C.UTF-8") != nil
    guard isSet, let encoding = unsafe nl_langinfo(nl_item(CODESET)),
      unsafe String(cString: encoding) == "UTF-8"
    else { throw .noUnicodeLocale }
  }
}
