enum Stub { static let n = BundledPresets.all.count }
