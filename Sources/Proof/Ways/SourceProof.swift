package import Guide
package import GuideFiles
package import Words

/// Proves that somebody has read every source lately enough.
package struct SourceProof {
  package let findings: [Finding]

  package init(_ guide: Guide, in details: ContentDetails, on today: Day) {
    findings = guide.parts.sources.flatMap { source in
      let path = ["sources", source.id.rawValue]
      var found: [Finding] = []
      if source.isOverdue(on: today) {
        found.append(
          Finding(
            details.place(.sources, path + ["review-by"]),
            "source '\(source.id)' had to be read again by \(source.reviewBy); "
              + "then: wegweiser content confirm \(source.id) --on DATE"))
      }
      if source.hasMoved(by: today), source.confidence == .high, let changed = source.lawChanged {
        found.append(
          Finding(
            details.place(.sources, path + ["confidence"]),
            "source '\(source.id)' was read on \(source.checked), its law changed on \(changed): "
              + "until somebody has read it again it is not 'high'"))
      }
      if source.reviewBy <= source.checked {
        found.append(
          Finding(
            details.place(.sources, path + ["review-by"]),
            "source '\(source.id)' is to be read again before it was read"))
      }
      return found
    }
  }
}
