#pragma once
int pseudoterminal_stub(void);
