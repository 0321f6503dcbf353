/// A terminal description written out.
#pragma once

/// The description, for `TERMINFO`, and the name it goes by.
extern const char direct_description[], direct_name[];
