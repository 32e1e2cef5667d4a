import Slips
import Words

/// Slips as visitors of each language would get them, with everything that a slip can hold.
///
/// The wording is a sample: phrases and terms of the glossary, not the shipped guide.
enum Sample {
  /// German and the visitor's language; German alone for a German visitor.
  static func slip(_ language: Language, number: String = "A 017") -> Slip {
    let visitor = language == .source ? [] : [block(language)]
    return Slip(
      office: ["Jobcenter Musterstadt", "Zimmer 1.12, 1. Stock"]
        + (language == .source ? [] : [place(in: language)]),
      issued: "24.11.2026, 14:30", number: number, blocks: [block(.de)] + visitor,
      code: "10426111245610671234567890123456789012345678901234567890")
  }

  /// A short slip of one block: nothing but the given lines.
  static func slip(lines: [Slip.Line], in language: Language = .de) -> Slip {
    Slip(
      office: ["Jobcenter Musterstadt"], issued: "24.11.2026, 14:30", number: "A 017",
      blocks: [Slip.Block(language: language, lines: lines)], code: "")
  }

  static func block(_ language: Language) -> Slip.Block {
    Slip.Block(
      language: language,
      lines: zip(outline, texts(in: language)).map { Slip.Line(id: $0.id, role: $0.role, text: $1) }
    )
  }

  /// The strip of ``block(_:)`` in its parts.
  static func form(in language: Language) -> (statement: String, labels: [String]) {
    switch language {
    case .de: ("Ich beantrage heute Leistungen.", ["Name", "Unterschrift", "Eingang (Stempel)"])
    case .ar: ("أقدم اليوم طلب الإعانة.", ["الاسم", "التوقيع", "الختم"])
    case .fa: ("امروز درخواست کمک می\u{200C}دهم.", ["نام", "امضا", "مهر"])
    case .en: ("I apply for benefits today.", ["Name", "Signature", "Received (stamp)"])
    case .ti: ("ሎሚ ንሓገዝ የመልክት ኣለኹ።", ["ስም", "ክታም", "ማሕተም"])
    }
  }

  private static let outline: [(id: String, role: Slip.Role)] = [
    ("purpose", .heading),
    ("steps", .heading),
    ("step/apply", .step(1)),
    ("step/insurance", .step(2)),
    ("step/account", .step(3)),
    ("papers", .heading),
    ("paper/permit", .paper(.have)),
    ("paper/rent", .paper(.missing)),
    ("paper/membership", .paper(.missing)),
    ("paper/marriage", .paper(.notNeeded)),
    ("paper/statement", .paper(.unasked)),
    ("incomplete", .text),
    ("decision", .note),
    ("strip", .strip),
  ]

  private static func place(in language: Language) -> String {
    switch language {
    case .de: "Zimmer 1.12, 1. Stock"
    case .ar: "الغرفة 1.12، الطابق الأول"
    case .fa: "اتاق 1.12، طبقه اول"
    case .en: "Room 1.12, first floor"
    case .ti: "ክፍሊ 1.12፣ ቀዳማይ ደርቢ"
    }
  }

  private static func texts(in language: Language) -> [String] {
    switch language {
    case .de:
      [
        "Antrag beim Jobcenter. 4.5 6.1 7.2",
        "Ihre nächsten Schritte",
        "Gehen Sie noch in diesem Monat zum Jobcenter. Das Geld gibt es ab dem ersten Tag des Monats, in dem Sie den Antrag stellen.",
        "Wählen Sie eine Krankenkasse. Sie bekommen dann eine Versichertenkarte.",
        "Sie brauchen ein Bankkonto. Sie haben ein Recht auf ein Basiskonto.",
        "Diese Papiere fehlen noch:",
        "Fiktionsbescheinigung",
        "Mietvertrag",
        "Mitgliedsbescheinigung der Krankenkasse",
        "Heiratsurkunde",
        "Kontoauszug",
        "Sie können den Antrag auch ohne alle Papiere stellen. Fehlende Papiere geben Sie später ab.",
        "Dieses Gerät entscheidet nicht über Ihr Geld.",
        "Ich beantrage heute Leistungen. Name ____ Unterschrift ____ Eingang (Stempel) ____",
      ]
    case .ar:
      [
        "طلب لدى \u{2068}Jobcenter\u{2069}. \u{2068}4.5 6.1 7.2\u{2069}",
        "خطواتكم التالية",
        "توجهوا إلى \u{2068}Jobcenter\u{2069} خلال هذا الشهر. تُدفع الإعانة من أول يوم في الشهر الذي تقدمون فيه الطلب.",
        "اختاروا شركة تأمين صحي (\u{2068}Krankenkasse\u{2069}). ستحصلون بعد ذلك على بطاقة التأمين.",
        "تحتاجون إلى حساب بنكي. لكم الحق في حساب أساسي (\u{2068}Basiskonto\u{2069}).",
        "ما زالت هذه الوثائق ناقصة:",
        "شهادة إقامة مؤقتة (\u{2068}Fiktionsbescheinigung\u{2069})",
        "عقد الإيجار (\u{2068}Mietvertrag\u{2069})",
        "شهادة عضوية التأمين الصحي (\u{2068}Mitgliedsbescheinigung der Krankenkasse\u{2069})",
        "شهادة الزواج (\u{2068}Heiratsurkunde\u{2069})",
        "كشف حساب بنكي (\u{2068}Kontoauszug\u{2069})",
        "يمكنكم تقديم الطلب حتى إن نقصت بعض الوثائق. قدّموا الوثائق الناقصة لاحقًا.",
        "هذا الجهاز لا يتخذ قرارًا بشأن أموالكم.",
        "أقدم اليوم طلب الإعانة. الاسم ____ التوقيع ____ الختم ____",
      ]
    case .fa:
      [
        "درخواست در \u{2068}Jobcenter\u{2069}. \u{2068}4.5 6.1 7.2\u{2069}",
        "قدم\u{200C}های بعدی شما",
        "همین ماه به \u{2068}Jobcenter\u{2069} بروید. کمک مالی از روز اول ماهی پرداخت می\u{200C}شود که در آن درخواست می\u{200C}دهید.",
        "یک شرکت بیمه درمانی (\u{2068}Krankenkasse\u{2069}) انتخاب کنید. بعد کارت بیمه می\u{200C}گیرید.",
        "شما به حساب بانکی نیاز دارید. حق دارید حساب پایه (\u{2068}Basiskonto\u{2069}) باز کنید.",
        "این مدارک هنوز کم است:",
        "گواهی اقامت موقت (\u{2068}Fiktionsbescheinigung\u{2069})",
        "قرارداد اجاره (کرایه) (\u{2068}Mietvertrag\u{2069})",
        "گواهی عضویت بیمه درمانی (\u{2068}Mitgliedsbescheinigung der Krankenkasse\u{2069})",
        "سند ازدواج (نکاح\u{200C}نامه) (\u{2068}Heiratsurkunde\u{2069})",
        "صورت\u{200C}حساب بانکی (\u{2068}Kontoauszug\u{2069})",
        "حتی اگر بعضی مدارک را ندارید، می\u{200C}توانید درخواست بدهید. مدارک دیگر را بعداً تحویل دهید.",
        "این دستگاه درباره پول شما تصمیم نمی\u{200C}گیرد.",
        "امروز درخواست کمک می\u{200C}دهم. نام ____ امضا ____ مهر ____",
      ]
    case .en:
      [
        "Application at the Jobcenter. 4.5 6.1 7.2",
        "Your next steps",
        "Go to the Jobcenter this month. Benefits are paid from the first day of the month in which you apply.",
        "Choose a health insurance company (Krankenkasse). You will then get an insurance card.",
        "You need a bank account. You have a right to a basic account (Basiskonto).",
        "These papers are still missing:",
        "provisional residence certificate (Fiktionsbescheinigung)",
        "rental contract (Mietvertrag)",
        "health insurance membership certificate (Mitgliedsbescheinigung der Krankenkasse)",
        "marriage certificate (Heiratsurkunde)",
        "bank statement (Kontoauszug)",
        "You can apply even if some papers are missing. Hand them in later.",
        "This machine does not decide about your money.",
        "I apply for benefits today. Name ____ Signature ____ Received (stamp) ____",
      ]
    case .ti:
      [
        "መመልከቲ ናብ Jobcenter። 4.5 6.1 7.2",
        "ዝቕጽሉ ስጉምትታትኩም",
        "ኣብዚ ወርሒ’ዚ ናብ Jobcenter ኪዱ። ገንዘብ ካብ ቀዳማይ መዓልቲ ናይቲ መመልከቲ ዘቕረብኩምሉ ወርሒ ጀሚሩ ይኽፈል።",
        "ትካል መድሕን ጥዕና (Krankenkasse) ምረጹ። ብድሕሪኡ ካርድ መድሕን ክወሃበኩም እዩ።",
        "ሕሳብ ባንክ የድልየኩም እዩ። መሰረታዊ ሕሳብ (Basiskonto) ክትከፍቱ መሰል ኣለኩም።",
        "እዞም ዝስዕቡ ሰነዳት ገና ይጎድሉ ኣለዉ፦",
        "ግዝያዊ መረጋገጺ መንበሪ (Fiktionsbescheinigung)",
        "ውዕል ክራይ ገዛ (Mietvertrag)",
        "መረጋገጺ ኣባልነት መድሕን ጥዕና (Mitgliedsbescheinigung der Krankenkasse)",
        "ምስክር ወረቐት መርዓ (Heiratsurkunde)",
        "ጸብጻብ ሕሳብ ባንክ (Kontoauszug)",
        "ገለ ሰነዳት እኳ እንተ ጎደሉኹም፡ መመልከቲ ከተቕርቡ ትኽእሉ ኢኹም። ዝጎደሉ ሰነዳት ጸኒሕኩም ኣምጽኡዎም።",
        "እዚ ማሽን ብዛዕባ ገንዘብኩም ኣይውስንን እዩ።",
        "ሎሚ ንሓገዝ የመልክት ኣለኹ። ስም ____ ክታም ____ ማሕተም ____",
      ]
    }
  }
}
