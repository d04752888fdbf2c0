import { describe, expect, it } from 'vitest';
import { drawQrCode, qrCodePng, qrCodeSvg } from './qr-code.server.ts';

const address = 'https://example.org/respond/spring-2027';

describe('the QR code of a link', () => {
  it('is drawn with the margin its standard asks for', () => {
    const { size, path } = drawQrCode(address);
    const columns = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => ({ x: Number(x), y: Number(y), end: Number(x) + Number(width) }));
    expect(Math.min(...columns.map(({ x }) => x))).toBe(4);
    expect(Math.min(...columns.map(({ y }) => y))).toBe(4);
    expect(Math.max(...columns.map(({ end }) => end))).toBe(size - 4);
  });
  it('begins with the corner every reader looks for: seven dark squares', () => {
    expect(drawQrCode(address).path.startsWith('M4 4h7v1h-7z')).toBe(true);
  });
  it('is given as SVG and as PNG', async () => {
    expect(qrCodeSvg(address)).toMatch(/^<svg [^>]*viewBox/);
    expect((await qrCodePng(address)).subarray(1, 4).toString()).toBe('PNG');
  });
});
