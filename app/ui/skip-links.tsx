/** Links for the keyboard into parts of this page, seen when focused. */
export function SkipLinks({ links }: { links: Array<{ href: string; text: string }> }) {
  return (
    <>
      {links.map((link) => (
        <a className="skip" href={link.href} key={link.href}>
          {link.text}
        </a>
      ))}
    </>
  );
}
