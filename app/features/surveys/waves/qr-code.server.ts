import QRCode from 'qrcode';

/** A QR code as a drawing: squares on a side, margin included, and one path that fills the dark ones. */
export interface QrDrawing {
  size: number;
  path: string;
}

/** Light squares around the code, as many as its standard (ISO/IEC 18004) asks for. */
const MARGIN = 4;
/** A quarter of the code may be torn or dirty, as posters are. */
const CORRECTION = 'Q';

/** The QR code of an address, to be drawn inside a page. */
export function drawQrCode(address: string): QrDrawing {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: CORRECTION });
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue;
      let width = 1;
      while (column + width < modules.size && modules.get(row, column + width)) width += 1;
      path += `M${column + MARGIN} ${row + MARGIN}h${width}v1h-${width}z`;
      column += width;
    }
  }
  return { size: modules.size + 2 * MARGIN, path };
}

/** The QR code as a drawing file that stays sharp at any size. */
export function qrCodeSvg(address: string): string {
  const { size, path } = drawQrCode(address);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
}

/** The QR code as a picture, 1,200 pixels wide: enough for a poster. */
export function qrCodePng(address: string): Promise<Buffer> {
  return QRCode.toBuffer(address, { errorCorrectionLevel: CORRECTION, margin: MARGIN, width: 1200 });
}
