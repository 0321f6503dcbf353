#pragma once
int terminal_stub(void);
