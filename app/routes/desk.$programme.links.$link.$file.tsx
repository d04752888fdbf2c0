import type { LoaderFunctionArgs } from '@remix-run/node';
import { qrCodePng, qrCodeSvg } from '../features/surveys/waves/qr-code.server.ts';
import { addressOf, getLink } from '../features/surveys/waves/waves.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';

/** The QR code of a link as a file, for posters and cards: qr.svg or qr.png. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'read surveys');
  const link = await getLink(db, programme.id, requireId(args, 'link'));
  const inFull = addressOf(context.publicUrl, link);
  const asFile = (type: string, ending: string) => ({ headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${link.address}.${ending}"` } });
  switch (args.params.file) {
    case 'qr.svg':
      return new Response(qrCodeSvg(inFull), asFile('image/svg+xml', 'svg'));
    case 'qr.png':
      return new Response(new Uint8Array(await qrCodePng(inFull)), asFile('image/png', 'png'));
    default:
      throw new Response(null, { status: 404 });
  }
}
