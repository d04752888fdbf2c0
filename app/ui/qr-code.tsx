/** A QR code drawn inside the page. Takes its squares on a side, one path that fills the dark ones, and a name that says what it opens. */
export function QrCode({ size, path, name }: { size: number; path: string; name: string }) {
  return (
    <svg className="tl-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={name} shapeRendering="crispEdges">
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path d={path} />
    </svg>
  );
}
