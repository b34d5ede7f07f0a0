import Foundation

extension SessionBody {
    /// Reads the body that every call about a session answers with.
    public init(json: Data) throws {
        self = try JSONDecoder().decode(SessionBody.self, from: json)
    }
}

extension Problem {
    /// Reads why a call failed.
    public init(json: Data) throws {
        self = try JSONDecoder().decode(Problem.self, from: json)
    }
}
