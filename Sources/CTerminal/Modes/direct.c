#include "direct.h"

const char direct_name[] = "downhill-direct";

// The `*-direct` entries of terminfo are a package of their own that few systems have, and not all
// of them write RGB with the semicolons every terminal reads. ncurses takes a compiled description
// from the environment as well, so the program brings its own: this source, made into text by
//   tic -x -o out downhill.ti && infocmp -A out -x -0 -Q2 downhill-direct | tail -1
// It has what all terminals with 24-bit colour share. Left out on purpose: bce, ech and rep, which
// some of them lack; initc, for the palette is not ours to change; keys, which sequences.c knows; and of
// the ways to move the cursor all but two, since ncurses weighs those there are against each other at
// every move, which cost more than the shorter ones save. No terminal knows scp: it is for paint.c,
// which writes the colours of the pair in its place.
//
//   downhill-direct|24-bit colour on what every xterm-like terminal shares,
//     am, mir, msgr, xenl, AX, RGB,
//     colors#0x1000000, cols#80, it#8, lines#24, pairs#0x10000,
//     bel=^G, bold=\E[1m, civis=\E[?25l, clear=\E[H\E[2J,
//     cnorm=\E[?25h, cr=\r, cub1=^H, cuf=\E[%p1%dC, cuf1=\E[C,
//     cup=\E[%i%p1%d;%p2%dH, dim=\E[2m, ed=\E[J, el=\E[K,
//     op=\E[39;49m, rc=\E8, rev=\E[7m, ritm=\E[23m,
//     rmam=\E[?7l, rmcup=\E[?1049l, rmso=\E[27m, rmul=\E[24m, sc=\E7,
//     scp=^N%p1%d;,
//     sgr=\E[0%?%p6%t;1%;%?%p5%t;2%;%?%p2%t;4%;%?%p1%p3%|%t;7%;m,
//     sgr0=\E[m, sitm=\E[3m, smam=\E[?7h, smcup=\E[?1049h, smso=\E[7m,
//     smul=\E[4m,
const char direct_description[] =
    "b64:HgJHAA8ADwBCAeEAZG93bmhpbGwtZGlyZWN0fDI0LWJpdCBjb2xvdXIgb24gd2hhdCBldmVyeSB4dGVybS1saWtl"
    "IHRlcm1pbmFsIHNoYXJlcwAAAQAAAQAAAAAAAAAAAQFQAAAACAAAABgAAAD_________________________________"
    "____________________AAAAAQAAAQD__wAAAgD_____BAAMABAA_____xQA_____yUALAD__y4ANQD_____________"
    "__________85AD4A__9HAP_______0wAUQBWAP____9bAF8A_____2gAbgD_________________________________"
    "____________________________________________________________________________________________"
    "_____________________________________________________3QA__________________________________99"
    "AP__gAD_____gwD__________________________________________________7kAvwD_____________________"
    "____________________________________________________________________________________________"
    "____________________________________________________________________________________________"
    "____________________________________________________________________________________________"
    "_______________________________________________________________________________________FAP__"
    "_____84A________________________1gD________________________bAAcADQAbW0gbWzJKABtbSwAbW0oAG1sl"
    "aSVwMSVkOyVwMiVkSAAbWz8yNWwACAAbWz8yNWgAG1tDABtbMW0AG1s_MTA0OWgAG1sybQAbWzdtABtbN20AG1s0bQAb"
    "W20AG1s_MTA0OWwAG1syN20AG1syNG0AG1slcDElZEMAGzgAGzcAG1swJT8lcDYldDsxJTslPyVwNSV0OzIlOyU_JXAy"
    "JXQ7NCU7JT8lcDElcDMlfCV0OzclO20AG1s_N2gAG1s_N2wAG1szOTs0OW0ADiVwMSVkOwAbWzNtABtbMjNtAAACAAAA"
    "AAACAAcAAQEAAAMAQVgAUkdCAA==";
