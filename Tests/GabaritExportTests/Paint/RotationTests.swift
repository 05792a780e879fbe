import Foundation
import Testing

@testable import GabaritExport

@Suite struct RotationTests {
    @Test func `it agrees with the C library to the last digits, and exactly at the quarters`() {
        for degrees in stride(from: -1000.0, through: 1000, by: 0.37) {
            let rotation = Rotation(degrees: degrees)
            let radians = degrees.truncatingRemainder(dividingBy: 360) * .pi / 180
            #expect(abs(rotation.cosine - cos(radians)) < 1e-14 && abs(rotation.sine - sin(radians)) < 1e-14)
        }
        #expect(Rotation(degrees: 90).cosine == 0 && Rotation(degrees: 90).sine == 1)
        #expect(Rotation(degrees: -180).cosine == -1 && Rotation(degrees: 270).sine == -1)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func `what is no angle turns nothing`(degrees: Double) {
        #expect(Rotation(degrees: degrees).cosine == 1 && Rotation(degrees: degrees).sine == 0)
    }
}
