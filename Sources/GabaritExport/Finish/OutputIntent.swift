internal import CLCMS

/// The colours that files are meant for: sRGB (IEC 61966-2-1), as a profile of the ICC.
enum OutputIntent {
    /// The library's version.
    static var libraryVersion: String { "\(LCMS_VERSION / 1000).\(LCMS_VERSION / 10 % 100)" }

    /// The profile, the same in every process.
    static let profile: Result<[UInt8], FinishError> = {
        guard let handle = cmsCreate_sRGBProfile() else { return .failure(.profile) }
        defer { cmsCloseProfile(handle) }
        var count: UInt32 = 0
        guard cmsSaveProfileToMem(handle, nil, &count) != 0, count >= 128 else { return .failure(.profile) }
        var bytes = [UInt8](repeating: 0, count: Int(count))
        guard bytes.withUnsafeMutableBytes({ cmsSaveProfileToMem(handle, $0.baseAddress, &count) }) != 0 else {
            return .failure(.profile)
        }
        // The date of its making (ICC.1, 7.2.8), and the platform, which is the machine's.
        for index in 24..<36 { bytes[index] = 0 }
        for index in 40..<44 { bytes[index] = 0 }
        return .success(bytes)
    }()
}
