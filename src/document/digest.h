#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace noticeclock {

/// SHA-256 of the bytes, 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

/// SHA-256 and SHA-512 of the same bytes, in lower-case hexadecimal digits (64 and 128).
struct Digests {
    std::string sha256;
    std::string sha512;
    friend bool operator==(const Digests&, const Digests&) = default;
};

/// Both digests of the bytes.
[[nodiscard]] Digests digests_of(std::string_view bytes);

/// Both digests of bytes that come piece by piece, for what is too large to hold.
class Digester {
  public:
    Digester();
    ~Digester();
    Digester(const Digester&) = delete;
    Digester& operator=(const Digester&) = delete;

    void add(std::string_view bytes);
    /// The digests of all that was added. Call once, at the end.
    [[nodiscard]] Digests finish();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace noticeclock
