import type { ReactNode } from 'react';

/** The opening of the front page: what this is, in a few words, beside a drawing of a voice that runs on into a line. */
export function Hero({ title, lead, children }: { title: ReactNode; lead: ReactNode; children: ReactNode }) {
  return (
    <div className="tl-hero">
      <div className="tl-hero__words">
        <h1 className="tl-hero__title">{title}</h1>
        <p className="tl-lead">{lead}</p>
        {children}
      </div>
      <svg className="tl-hero__drawing" viewBox="0 0 420 300" aria-hidden="true" focusable="false">
        <defs>
          <linearGradient id="hero-thread" gradientUnits="userSpaceOnUse" x1="20" y1="0" x2="400" y2="0">
            <stop offset="0" stopColor="#b4472b" />
            <stop offset="0.5" stopColor="#d4932a" />
            <stop offset="1" stopColor="#0e524d" />
          </linearGradient>
        </defs>
        <path className="tl-hero__thread" stroke="url(#hero-thread)" d="M62 168c-24-11-40-33-40-60 0-42 31-70 70-70s70 28 70 70c0 60 10 96 62 96 40 0 54-28 54-62 0-36 18-58 50-58 34 0 44 26 44 58 0 60-20 108-76 108" />
        <circle className="tl-hero__knot" cx="162" cy="112" r="11" stroke="#c4792b" />
        <circle className="tl-hero__knot" cx="224" cy="204" r="11" stroke="#d4932a" />
        <circle className="tl-hero__knot" cx="278" cy="140" r="11" stroke="#7d8a45" />
        <circle className="tl-hero__knot" cx="372" cy="142" r="11" stroke="#3d7059" />
        <circle className="tl-hero__end" cx="296" cy="250" r="13" />
        <path className="tl-hero__word" d="M62 92h60M62 114h38" />
      </svg>
    </div>
  );
}
