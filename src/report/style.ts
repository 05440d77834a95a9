/** The page's whole style. Colours are variables: the charts take them too, and dark pages and paper change them in one place. */
export const style = `
:root{color-scheme:light dark;
--page:#f5f3ee;--kp-paper:#ffffff;--kp-ink:#1b2831;--kp-muted:#51606a;--kp-rule:#c9d2d5;--kp-accent:#0f5c6e;--kp-soft:#d8e9ec;
--kp-low:#dcebee;--kp-middle:#8dbfc9;--kp-high:#17697c;--kp-onHigh:#ffffff;--kp-gap:#e9ecec;--kp-warm:#9a4a00;
--band:#0b3f4d;--on-band:#f4fafb;--band-muted:#bfdde3;--warm-soft:#fdf0dd;--bad:#a01c1c;--bad-soft:#fbe6e4;--good:#1d6b3a;--shadow:0 1px 2px rgba(20,40,50,.07),0 6px 20px rgba(20,40,50,.05)}
@media (prefers-color-scheme:dark){:root{
--page:#10171b;--kp-paper:#182227;--kp-ink:#e9eff1;--kp-muted:#a9b9bf;--kp-rule:#35444b;--kp-accent:#74c7d8;--kp-soft:#20414a;
--kp-low:#1f3a42;--kp-middle:#2e6f7f;--kp-high:#8fd6e4;--kp-onHigh:#0b2229;--kp-gap:#223036;--kp-warm:#f0ad5e;
--band:#0c2f39;--on-band:#eef7f9;--band-muted:#a6cdd6;--warm-soft:#3a2b16;--bad:#ff9d94;--bad-soft:#43211f;--good:#86d3a2;--shadow:none}}
*,*::before,*::after{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--page);color:var(--kp-ink);font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word;font-variant-numeric:tabular-nums}
a{color:var(--kp-accent);text-underline-offset:.18em}
:focus-visible{outline:3px solid var(--kp-warm);outline-offset:3px;border-radius:2px}
.skip{position:absolute;left:1rem;top:-6rem;background:var(--kp-paper);color:var(--kp-accent);padding:.6rem 1rem;z-index:2;border-radius:0 0 .4rem .4rem}
.skip:focus{top:0}
h1,h2,h3,h4{line-height:1.2;text-wrap:balance;margin:0}
p{margin:0 0 .9rem;max-width:42rem}
ul,ol{padding-left:1.2rem;margin:0 0 .9rem;max-width:42rem}
.wrap{max-width:78rem;margin:0 auto;padding:0 1.25rem}
.band{background:var(--band);color:var(--on-band);padding:2.6rem 0 5.6rem}
.band .kind{text-transform:uppercase;letter-spacing:.09em;font-size:.8rem;font-weight:600;color:var(--band-muted);margin:0 0 .7rem}
.band h1{font-size:clamp(1.7rem,5.4vw,3rem);font-weight:700;letter-spacing:-.015em;max-width:24ch}
.facts{display:flex;flex-wrap:wrap;gap:.5rem 2.2rem;margin:1.3rem 0 0;padding:0}
.facts div{margin:0}
.facts dt{font-size:.8rem;color:var(--band-muted)}
.facts dd{margin:0;font-weight:600}
.badges{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;padding:0;margin:1.3rem 0 0}
.badges li{border:1.5px solid currentColor;border-radius:2rem;padding:.15rem .85rem;font-weight:600;font-size:.9rem}
.badges .made-up{background:#ffd48a;color:#4a2a00;border-color:#ffd48a}
.badges .internal{background:#ffd9d5;color:#7a1111;border-color:#ffd9d5}
.key{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr));gap:1rem;margin:-3.6rem 0 0;padding:0;list-style:none;max-width:none}
.key li{background:var(--kp-paper);border-radius:.7rem;padding:1.15rem 1.25rem 1.05rem;box-shadow:var(--shadow);border-top:4px solid var(--kp-accent)}
.key b{display:block;font-size:2.35rem;line-height:1.1;font-weight:700;letter-spacing:-.02em}
.key span{display:block;font-size:1rem;font-weight:600;line-height:1.35;margin-top:.25rem;hyphens:auto}
.key small{display:block;color:var(--kp-muted);font-size:.86rem;line-height:1.4;margin-top:.3rem}
.columns{display:grid;grid-template-columns:minmax(0,1fr);gap:0 3rem}
@media (min-width:68rem){.columns{grid-template-columns:14rem minmax(0,1fr)}.contents{position:sticky;top:1.5rem;align-self:start;max-height:calc(100vh - 3rem);overflow:auto}}
.contents{margin-top:2.2rem;font-size:.95rem}
.contents h2{font-size:.8rem;text-transform:uppercase;letter-spacing:.09em;color:var(--kp-muted);margin:0 0 .5rem}
.contents ol{list-style:none;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:0 1.3rem}
.contents li{line-height:1.35}
.contents a{display:inline-block;padding:.3rem 0;text-decoration:none}
.contents a:hover{text-decoration:underline}
@media (min-width:68rem){.contents ol{display:block}.contents li{border-left:2px solid var(--kp-rule);padding-left:.8rem}}
main>section{margin:2.2rem 0 0;background:var(--kp-paper);border-radius:.8rem;padding:1.7rem clamp(1rem,3.5vw,2.2rem) 1.4rem;box-shadow:var(--shadow)}
main h2{font-size:clamp(1.35rem,3.6vw,1.85rem);letter-spacing:-.01em}
main h2 .no{color:var(--kp-accent);font-weight:600;margin-right:.5em}
main h2+p,main h2+ul,main h2+div{margin-top:.9rem}
main h2+.lead{font-size:1.12rem;color:var(--kp-muted);margin:.35rem 0 1.2rem;max-width:40rem}
.measure{border-top:1px solid var(--kp-rule);padding:1.4rem 0 .5rem;margin-top:1.2rem}
.measure h3{font-size:1.2rem}
.headline{display:flex;flex-wrap:wrap;align-items:baseline;gap:.2rem 1.1rem;margin:.35rem 0 .2rem}
.headline .value{font-size:2rem;font-weight:700;letter-spacing:-.02em;line-height:1.2;color:var(--kp-accent)}
.headline p{flex:1 1 18rem;margin:.3rem 0}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:1.4rem 2.4rem;margin:1rem 0 .4rem;align-items:start}
figure{margin:0;max-width:28rem;min-width:0}
@media (min-width:52rem){.figures:has(figure:nth-of-type(3))>figure.map{grid-row:span 2}}
figure.beside,figure.below{max-width:none;grid-column:1/-1}
figure.beside>div,figure.below>div{max-width:28rem}
figure.beside{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:0 2.4rem}
figure svg{width:100%;display:block}
figcaption{color:var(--kp-muted);font-size:.9rem;line-height:1.45;margin:.55rem 0 .3rem}
figcaption b{color:var(--kp-ink)}
details{margin:.4rem 0 .7rem}
summary{cursor:pointer;color:var(--kp-accent);font-size:.95rem;padding:.25rem 0;min-height:1.8rem}
details[open]>summary{margin-bottom:.4rem}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;width:100%;font-size:.93rem;line-height:1.4;margin:.2rem 0 .6rem}
caption{text-align:left;font-weight:600;padding:0 0 .4rem}
th,td{text-align:left;vertical-align:top;padding:.45rem .8rem .45rem 0;border-bottom:1px solid var(--kp-rule)}
thead th{font-size:.85rem;color:var(--kp-muted);font-weight:600;border-bottom:2px solid var(--kp-rule)}
th:last-child,td:last-child{padding-right:0}
tbody th{font-weight:500}
tr.sum th,tr.sum td{font-weight:700}
.number{text-align:right;white-space:nowrap}
.quiet{color:var(--kp-muted);font-size:.93rem}
.empty{border-left:4px solid var(--kp-rule);padding:.35rem 0 .35rem 1rem;color:var(--kp-muted);margin:1rem 0}
.empty p{margin:.1rem 0}
.empty b{color:var(--kp-ink)}
.note{border-left:4px solid var(--kp-warm);background:var(--warm-soft);padding:.7rem 1rem;border-radius:0 .4rem .4rem 0;margin:.8rem 0}
.note.bad{border-color:var(--bad);background:var(--bad-soft)}
.note p{margin:.15rem 0}
.mark{font-weight:600;white-space:nowrap}
.mark.good{color:var(--good)}.mark.warn{color:var(--kp-warm)}.mark.bad{color:var(--bad)}
.models{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:1rem;margin:1rem 0}
.model{border:1px solid var(--kp-rule);border-top:4px solid var(--kp-accent);border-radius:.5rem;padding:1rem 1.1rem .6rem}
.model h4{font-size:1.1rem;margin:0 0 .3rem}
.model ul{padding-left:1.1rem;font-size:.95rem}
main h3{margin-top:1.6rem}.measure>h3{margin-top:0}main h4{margin:1rem 0 .3rem}
dl.plain{margin:.3rem 0 .9rem}
dl.plain dt{font-weight:600;margin-top:.55rem}
dl.plain dd{margin:0;max-width:44rem}
.sources{font-size:.93rem;max-width:none}
.sources li{margin-bottom:.25rem;overflow-wrap:anywhere}
code{font-size:.92em}
td ul{margin:0;padding-left:1rem;min-width:14rem}
.under{display:block;color:var(--kp-muted);font-size:.9em}
footer{margin:2.4rem 0 3rem;color:var(--kp-muted);font-size:.92rem}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:40rem){.band{padding-top:1.8rem}main>section{margin-left:-.5rem;margin-right:-.5rem}.wrap{padding:0 1rem}}
@media print{:root{color-scheme:light;--page:#fff;--kp-paper:#fff;--kp-ink:#000;--kp-muted:#444;--kp-rule:#bbb;--kp-accent:#0b4a59;--kp-soft:#d8e9ec;--kp-low:#e6f0f2;--kp-middle:#9cc7d0;--kp-high:#17697c;--kp-onHigh:#fff;--band:#fff;--on-band:#000;--band-muted:#444;--warm-soft:#fff;--bad-soft:#fff;--shadow:none}
body{font-size:10pt}.contents,.skip{display:none}.columns{display:block}.band{padding:0 0 1rem}.key{margin-top:0;grid-template-columns:repeat(4,1fr)}.key b{font-size:1.5rem}
main>section{padding:0;margin-top:1.2rem}figure,.measure h3,.headline,tr,.model,.key li{break-inside:avoid}h2,h3{break-after:avoid}
.figures{grid-template-columns:1fr 1fr}details::details-content{content-visibility:visible;height:auto}.key li,.model{border:1px solid #bbb}
.sources a[href]::after{content:" (" attr(href) ")";color:#444}}
@page{margin:16mm}
`.trim();
