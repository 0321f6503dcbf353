/// What is written to standard error while the picture is up.
#pragma once

/// Keeps what is written to standard error, if that is a terminal, until it can be read.
void errors_keep(void);

/// Writes out what was kept, by calls that a signal handler may make.
void errors_say(void);
