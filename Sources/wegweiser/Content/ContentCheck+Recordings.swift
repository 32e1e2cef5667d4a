internal import GuideFiles
internal import Messages
internal import Voice
internal import Words

extension ContentFolder {
  /// What is wrong with the recordings in the folder. None of it stops a kiosk: it then says nothing,
  /// or says it with a voice.
  func recordingFindings(_ messages: Messages) -> [Finding] {
    Recordings.list(in: path + "/" + VoiceOptions.recordings).compactMap { recording in
      let name = "\(VoiceOptions.recordings)/\(recording.language.rawValue)/\(recording.id)"
      func finding(_ message: String, _ severity: Finding.Severity = .warning) -> Finding {
        Finding(file: name + ".wav", line: 1, column: 1, message: message, severity: severity)
      }
      if let trouble = recording.trouble { return finding("\(trouble)", .error) }
      guard let words = recording.words else {
        return finding("never heard: '\(name).txt' does not say its words")
      }
      guard let text = messages.text(ofRecording: recording.id, in: recording.language) else {
        return finding("never heard: no text has the id '\(recording.id)'")
      }
      guard recording.says(text) else {
        return finding("never heard: it says '\(words.trimmed)', the text is now '\(text)'")
      }
      return nil
    }
  }
}

extension Messages {
  /// What a recording of that id should say; nil where there is no such text.
  fileprivate func text(ofRecording id: String, in language: Language) -> String? {
    let parts = id.split(separator: "/")
    if parts.count == 2, parts[0] == "number", Int(parts[1]) != nil { return String(parts[1]) }
    let key = MessageKey(rawValue: id)
    return contains(key) ? string(key, in: language) : nil
  }
}

extension String {
  /// The words of a file, without the end of its line.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
