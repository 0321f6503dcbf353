#include "parts.h"

const char direct_name[] = "downhill-direct";

// The `*-direct` entries of terminfo are a package of their own that few systems have, and not all
// of them write RGB with the semicolons every terminal reads. ncurses takes a compiled description
// from the environment as well, so the program brings its own: this source, made into text by
//   tic -x -o out downhill.ti && infocmp -A out -x -0 -Q2 downhill-direct | tail -1
// It has what all terminals with 24-bit colour share. Left out on purpose: bce, ech and rep, which
// some of them lack; initc, for the palette is not ours to change; keys, which keys.c knows. No
// terminal knows scp: it is for paint.c, which writes the colours of the pair in its place.
//
//   downhill-direct|24-bit colour on what every xterm-like terminal shares,
//     am, mir, msgr, xenl, AX, RGB,
//     colors#0x1000000, cols#80, it#8, lines#24, pairs#0x10000,
//     bel=^G, bold=\E[1m, civis=\E[?25l, clear=\E[H\E[2J,
//     cnorm=\E[?25h, cr=\r, csr=\E[%i%p1%d;%p2%dr,
//     cub=\E[%p1%dD, cub1=^H, cud=\E[%p1%dB, cud1=\n,
//     cuf=\E[%p1%dC, cuf1=\E[C, cup=\E[%i%p1%d;%p2%dH,
//     cuu=\E[%p1%dA, cuu1=\E[A, dim=\E[2m, ed=\E[J, el=\E[K,
//     el1=\E[1K, home=\E[H, hpa=\E[%i%p1%dG, ht=^I, ind=\n,
//     op=\E[39;49m, rc=\E8, rev=\E[7m, ri=\EM, ritm=\E[23m,
//     rmam=\E[?7l, rmcup=\E[?1049l, rmso=\E[27m, rmul=\E[24m, sc=\E7,
//     scp=^N%p1%d;,
//     sgr=\E[0%?%p6%t;1%;%?%p5%t;2%;%?%p2%t;4%;%?%p1%p3%|%t;7%;m,
//     sgr0=\E[m, sitm=\E[3m, smam=\E[?7h, smcup=\E[?1049h, smso=\E[7m,
//     smul=\E[4m, vpa=\E[%i%p1%dd,
const char direct_description[] =
    "b64:HgJHAA8ADwBCATkBZG93bmhpbGwtZGlyZWN0fDI0LWJpdCBjb2xvdXIgb24gd2hhdCBldmVyeSB4dGVybS1saWtl"
    "IHRlcm1pbmFsIHNoYXJlcwAAAQAAAQAAAAAAAAAAAQFQAAAACAAAABgAAAD_________________________________"
    "____________________AAAAAQAAAQD__wAAAgAEAP__FQAdACEAJQD__zAAQQBDAEcATgD__1AAVwD__1sA________"
    "__________9fAGQA__9tAP_______3IAdwB8AP____-BAIUA_____44AlAD_________________________________"
    "____________________________________________________________________________________________"
    "________________________________________mgD_______-jAKwA__-1AP____________________________--"
    "AMEAzADPANEA1AD_____CgH__________________________________________wwBEgH_____________________"
    "____________________________________________________________________________________________"
    "____________________________________________________________________________________________"
    "____________________________________________________________________________________________"
    "____________GAH_______________________________________________________________________8dAf__"
    "_____yYB________________________LgH_______________________8zAQcADQAbWyVpJXAxJWQ7JXAyJWRyABtb"
    "SBtbMkoAG1tLABtbSgAbWyVpJXAxJWRHABtbJWklcDElZDslcDIlZEgACgAbW0gAG1s_MjVsAAgAG1s_MjVoABtbQwAb"
    "W0EAG1sxbQAbWz8xMDQ5aAAbWzJtABtbN20AG1s3bQAbWzRtABtbbQAbWz8xMDQ5bAAbWzI3bQAbWzI0bQAbWyVwMSVk"
    "QgAbWyVwMSVkRAAbWyVwMSVkQwAbWyVwMSVkQQAbOAAbWyVpJXAxJWRkABs3AAoAG00AG1swJT8lcDYldDsxJTslPyVw"
    "NSV0OzIlOyU_JXAyJXQ7NCU7JT8lcDElcDMlfCV0OzclO20ACQAbWz83aAAbWz83bAAbWzFLABtbMzk7NDltAA4lcDEl"
    "ZDsAG1szbQAbWzIzbQAAAgAAAAAAAgAHAAEBAAADAEFYAFJHQgA=";
