package import Guide
package import GuideFiles

/// Proves that every code means what it has always meant.
package struct CodeProof {
  private let registry: CodeRegistry
  package private(set) var findings: [Finding] = []

  package init(_ guide: Guide, in details: ContentDetails) {
    registry = details.codes
    let files: [(String, GuideFile)] = [
      ("questions", .questions), ("outcomes", .outcomes), ("steps", .steps),
      ("documents", .documents), ("circumstances", .circumstances),
    ]
    let codes = guide.codes
    for (name, file) in files {
      check(codes.groups[name] ?? [:], name) { details.place(file, [file.rawValue, $0, "code"]) }
    }
    for question in guide.parts.questions + guide.parts.followUps {
      let name = "choices/\(question.id)"
      check(codes.groups[name] ?? [:], name) {
        details.place(.questions, ["questions", question.id.rawValue, "choices", $0, "code"])
      }
    }
    // Nor has a machine's own profile one.
    guard !details.content.folder.hasOwnProfile(of: guide.profile.id) else { return }
    let towns = "towns/\(guide.profile.id)"
    check(codes.groups[towns] ?? [:], towns) { details.place(.profile, ["towns", $0, "code"]) }
  }

  private mutating func check(
    _ codes: [Int: String], _ group: String, place: (String) -> FilePlace
  ) {
    let given = registry.groups[group] ?? [:]
    for (code, id) in codes.sorted(by: { $0.key < $1.key }) {
      if let owner = given[code] {
        guard owner != id else { continue }
        findings.append(
          Finding(
            place(id),
            "code \(code) belongs to '\(owner)' for ever (\(CodeRegistry.file), \(group)); "
              + "'\(id)' takes a new one"))
      } else if let older = given.first(where: { $0.value == id })?.key {
        findings.append(
          Finding(
            place(id), "'\(id)' has had code \(older) since it was first printed, not \(code)"))
      } else {
        findings.append(
          Finding(
            place(id),
            "code \(code) of '\(id)' is not in \(CodeRegistry.file) (\(group)); "
              + "`wegweiser content template` adds it"))
      }
    }
  }
}

extension Guide {
  /// The codes of all its parts, as the registry has them.
  package var codes: CodeRegistry {
    var groups: [String: [Int: String]] = [
      "questions": [:], "outcomes": [:], "steps": [:], "documents": [:], "circumstances": [:],
    ]
    for question in parts.questions + parts.followUps {
      groups["questions"]?[question.code] = question.id.rawValue
      guard case .one = question.kind else { continue }
      groups["choices/\(question.id)"] = Dictionary(
        question.choices.filter { $0.name == nil }.map { ($0.code, $0.id.rawValue) },
        uniquingKeysWith: { first, _ in first })
    }
    for outcome in parts.outcomes { groups["outcomes"]?[outcome.code] = outcome.id.rawValue }
    // An office's own steps have codes of its own, and no registry.
    for step in parts.steps where step.code < Guide.firstOwnCode {
      groups["steps"]?[step.code] = step.id.rawValue
    }
    for document in parts.documents { groups["documents"]?[document.code] = document.id.rawValue }
    for item in parts.circumstances { groups["circumstances"]?[item.code] = item.id.rawValue }
    groups["towns/\(profile.id)"] = Dictionary(
      profile.towns.map { ($0.code, $0.id.rawValue) }, uniquingKeysWith: { first, _ in first })
    return CodeRegistry(groups: groups)
  }
}
