import Testing
import Words

@testable import Visits

/// What a visitor writes where a date is wanted.
@Suite struct `A typed date` {
  @Test(arguments: [
    "3.4.2027", "03.04.27", "3/4/2027", "3-4-2027", "3,4,2027", "3 4 2027", "03042027", "030427",
    "2027-04-03", "2027/4/3", "20270403", "3. April 2027", "3.Apr.2027", "April 3, 2027",
    "3rd of April 2027", "am 3. april 27", "3 أبريل 2027", "3 نيسان 2027", "3 آوریل 2027",
    "3 اپریل 2027", "3 ሚያዝያ 2027", "2027 apr 3", " 3 . 4 . 2027 ",
  ])
  func `is read in every way of writing it`(text: String) {
    #expect(TypedDate(text) == Day(year: 2027, month: 4, day: 3).map { .day($0) })
  }

  @Test(arguments: [
    ("31. Dez 2027", 12), ("31 Mär 2027", 3), ("31 maerz 2027", 3), ("31 January 2027", 1),
    ("31 تشرين الأول 2027", 10), ("31 كانون الثاني 2027", 1), ("31 ژوئیه 2027", 7),
    ("31 ታሕሳስ 2027", 12), ("31 may 2027", 5), ("31 جولای 2027", 7),
  ])
  func `knows the months of five languages`(text: String, month: Int) {
    #expect(TypedDate(text) == Day(year: 2027, month: month, day: 31).map { .day($0) })
  }

  @Test(arguments: [
    "31.02.2027", "1.13.2027", "1.1.1899", "31. Februar 2027", "99999999", "311427", "0.0.2027",
  ])
  func `is impossible where no calendar has it`(text: String) {
    #expect(TypedDate(text) == .impossible)
  }

  @Test(arguments: [
    "2027", "12/2027", "1.2.3.4", "abc", "31 Foo 2027", "31 ju 2027", "Dezember 2027", "1.2.3",
    "123.1.2027", "1.2.20277", "12345", "123456789", "31 تشرين 2027",
  ])
  func `is unreadable where it may be anything`(text: String) {
    #expect(TypedDate(text) == .unreadable)
  }

  @Test(arguments: ["", " ", "..", "-/-"])
  func `is nothing without a digit or a letter`(text: String) {
    #expect(TypedDate(text) == .nothing)
  }
}
