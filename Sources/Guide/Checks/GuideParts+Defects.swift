extension GuideParts {
  /// Everything that is wrong with the parts, file by file.
  func defects(with profile: OfficeProfile) -> [Defect] {
    var check = PartsCheck(self, profile)
    check.run()
    return check.defects
  }
}
