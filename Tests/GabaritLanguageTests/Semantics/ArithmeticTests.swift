import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct ArithmeticTests {
    static let data = """
        n Int(0...120)
        m Int(-5...10)
        grand Int
        p Decimal(scale: 2, min: 0, max: 100)
        q Decimal(scale: 1, min: -1, max: 1)
        loyer Money(EUR, min: 0, max: 1000)
        depot Date
        duree Months(0...24)
        jours Days(0...30)
        nom Text(max: 20)
        renouvele Date?
        nombre Int(1...12)?
        """

    @Test(arguments: [
        ("n + m", "Int(-5...130)"), ("n - m", "Int(-10...125)"), ("n * m", "Int(-600...1200)"), ("-m", "Int(-10...5)"),
        ("n mod 12", "Int(0...11)"), ("m mod 12", "Int(-5...10)"), ("5 + 3", "Int(8...8)"),
        ("p + q", "Decimal(scale: 2, min: -1.00, max: 101.00)"),
        ("p * q", "Decimal(scale: 3, min: -100.000, max: 100.000)"),
        ("p + 1", "Decimal(scale: 2, min: 1.00, max: 101.00)"), ("1 + p", "Decimal(scale: 2, min: 1.00, max: 101.00)"),
        ("n + q", "Decimal(scale: 1, min: -1.0, max: 121.0)"), ("loyer * n", "Money(EUR, min: 0.00, max: 120000.00)"),
        ("loyer * 1.055", "Money(EUR, min: 0.00000, max: 1055.00000)"),
        ("loyer + 5", "Money(EUR, min: 5.00, max: 1005.00)"),
        ("depot + duree - 1 day", "Date"), ("depot + jours", "Date"), ("depot - depot", "Days(-3652058...3652058)"),
        ("duree + 1 month", "Months(1...25)"), ("jours - 1 day", "Days(-1...29)"),
        ("duree + 1 year", "Months(12...36)"),
        ("n of m", "Ratio?"), ("n / m", "Ratio?"), ("n / 12", "Ratio"), ("n of 12", "Ratio"),
        ("nombre of 12", "Ratio?"),
        ("loyer of loyer", "Ratio?"), ("depot.year + 1", "Int(2...10000)"), ("10 %", "Ratio"),
        ("n < 5", "Bool"), ("p < 5", "Bool"), ("p < n", "Bool"), ("loyer >= 12.50", "Bool"),
        ("depot < 2024-02-29", "Bool"),
        ("nom == \"L'un\"", "Bool"), ("duree < 12 months", "Bool"), ("n / 12 > 10 %", "Bool"),
    ])
    func `operators have exact result types`(expression: String, type: String) {
        #expect(Checking.type(expression, data: Self.data) == type)
    }

    @Test(arguments: [
        ("grand * grand", "type.overflow `grand * grand`"),
        ("grand * 1000 * 1000", "type.overflow `grand * 1000 * 1000`"),
        ("p * p * p * p * p", "type.overflow `p * p * p * p * p`"),
        ("n mod m", "number.zero-modulo `m`"),
        ("nom + nom", "type.bad-operand `+`"),
        ("depot + n", "type.bad-operand `+`"),
        ("depot + depot", "type.bad-operand `+`"),
        ("depot < n", "type.bad-operand `<`"),
        ("loyer + p", "type.bad-operand `+`"),
        ("loyer * loyer", "type.bad-operand `*`"),
        ("n of loyer", "type.bad-operand `of`"),
        ("nom < nom", "type.bad-operand `<`"),
        ("duree < jours", "type.bad-operand `<`"),
        ("renouvele < depot", "optional.unhandled `renouvele`"),
        ("nombre + 1", "optional.unhandled `nombre`"),
        ("nombre / 2", "optional.unhandled `nombre`"),
        ("n / m > 10 %", "optional.unhandled `n / m`"),
        ("renouvele == none", "type.bad-operand `==`"),
        ("-nom", "type.bad-operand `-nom`"),
        ("not n", "type.mismatch `n`"),
        ("n and true", "type.mismatch `n`"),
        ("depot + (depot - depot)", "type.shift-too-far `(depot - depot)`"),
        ("depot + 5000 months", "type.shift-too-far `5000 months`"),
        ("99999999999999999999", "number.too-large `99999999999999999999`"),
        ("1.1234567890123", "number.too-large `1.1234567890123`"),
        ("1800-01-01", "type.date-range `1800-01-01`"),
        ("20mm", "type.not-a-value `20mm`"), ("#ff0000", "type.not-a-value `#ff0000`"),
        ("(n, m)", "type.not-a-value `(n, m)`"),
        ("none", "type.cannot-infer `none`"), ("[]", "type.cannot-infer `[]`"),
    ])
    func `operands that could fail are refused`(expression: String, problem: String) {
        #expect(Checking.type(expression, data: Self.data) == problem)
    }
}
