import Foundation

/// What `wegweiser plan --json` promises to other programs.
struct PlanAnswer: Decodable, Equatable {
  struct Step: Decodable, Equatable {
    let id: String
    let title: String
    let time: String
    let text: String
    let show: String?
    let showMeaning: String?
    let printed: Bool
    let `where`: String?
    let place: String?
    let deadline: String?
    let sources: [String]
  }

  struct Paper: Decodable, Equatable { let id, status, text: String }
  struct Said: Decodable, Equatable { let id, text: String }

  let schema: Int
  let outcome: String
  let queue: String
  let firstInLine: Bool
  let offices: [String]
  let steps: [Step]
  let documents: [Paper]
  let notices: [Said]
  let language: String
  let contentVersion: String

  func paper(_ id: String) -> Paper? { documents.first { $0.id == id } }
}

/// What it says where answers are still missing.
struct QuestionAnswer: Decodable {
  struct Asked: Decodable { let id, text, why: String; let choices: [Offered] }
  struct Offered: Decodable, Equatable { let id, text: String }
  struct Left: Decodable, Equatable { let asked, leastLeft, mostLeft: Int }

  let question: Asked
  let progress: Left
}

extension Program.Result {
  func decoded<Answer: Decodable>(as type: Answer.Type = Answer.self) throws -> Answer {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: Data(output.utf8))
  }

  /// The JSON as it is, to ask for its keys.
  func object() throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:]
  }
}

/// A way to `change-this-month`: queue A, with papers.
let changeThisMonth =
  "urgent=no age=18-65 paper=bamf-letter bamf-decision=protection income=sozialamt "
  + "town=nettetal work-ability=yes study=no family-papers=alone-or-same"

/// A way to `toleration`: queue W, without papers.
let toleration = "urgent=no age=18-65 paper=toleration"

/// A way to a § 24 card whose printed date may have passed.
let section24 =
  "urgent=no age=18-65 paper=residence-card section=24 first-paper-date=yes income=nobody "
  + "town=viersen work-ability=yes study=no family-papers=alone-or-same"

/// The day of all tests.
let today = ["--today", "2026-11-24"]

let languages = ["de", "ar", "fa", "en", "ti"]
let translations = ["ar", "fa", "en", "ti"]
