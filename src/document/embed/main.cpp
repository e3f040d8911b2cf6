/// embed_rules RULES_DIR OUT: turns the rule files into the form that the program carries.

#include <iostream>

#include "document/embedded.h"
#include "document/file.h"
#include "document/folder.h"

int main(int count, char** arguments) {
    if (count != 3) {
        std::cerr << "usage: embed_rules RULES_DIR OUT\n";
        return 2;
    }
    noticeclock::Diagnostics diagnostics;
    const auto folder = noticeclock::read_folder(arguments[1], diagnostics);
    std::cerr << render(diagnostics);
    if (diagnostics.has_errors()) return 1;
    const std::string blob = noticeclock::write_embedded(folder.documents, folder.digest);
    // Checked here once and for all, so that the program need not.
    (void)noticeclock::read_embedded(blob);
    if (noticeclock::write_file(arguments[2], blob)) return 0;
    std::cerr << arguments[2] << ": error: the file cannot be written\n";
    return 1;
}
