internal import Glibc

extension Color {
    /// The contrast with another colour, 1 to 21 (WCAG 2.1, "contrast ratio").
    public func contrast(with other: Color) -> Double {
        let (left, right) = (luminance, other.luminance)
        return (max(left, right) + 0.05) / (min(left, right) + 0.05)
    }

    /// The light it gives back: 0 of black, 1 of white (WCAG 2.1, "relative luminance").
    public var luminance: Double {
        func linear(_ channel: UInt8) -> Double {
            let share = Double(channel) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// The colour that lies so many 64ths of the way to another.
    public func mixed(with other: Color, share: Int) -> Color {
        func mix(_ from: UInt8, _ to: UInt8) -> UInt8 {
            UInt8(clamping: (Int(from) * (64 - share) + Int(to) * share + 32) / 64)
        }
        return Color(
            red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }
}
