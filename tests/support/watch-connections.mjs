// Loaded into a server under test before anything else: writes down every host it looks up or reaches out to that is
// not this machine. What people said never leaves it (rules S3, G5).
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const HERE = /^(localhost|127\.\d+\.\d+\.\d+|::1|0\.0\.0\.0|::)$/;

/** @param {string} how @param {unknown} host */
function note(how, host) {
  const name = typeof host === 'string' ? host : 'localhost';
  if (!HERE.test(name) && process.env.CONNECTIONS_FILE) appendFileSync(process.env.CONNECTIONS_FILE, `${how} ${name}\n`);
}

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...given) {
  const first = Array.isArray(given[0]) ? given[0][0] : given[0];
  if (typeof first === 'object' && first !== null) {
    if (!first.path) note('connect', first.host);
  } else if (typeof first === 'number') note('connect', given[1]);
  return Reflect.apply(connect, this, given);
};

const { lookup } = dns;
dns.lookup = Object.assign((/** @type {unknown[]} */ ...given) => {
  note('lookup', given[0]);
  return Reflect.apply(lookup, dns, given);
}, lookup);

const { send } = dgram.Socket.prototype;
dgram.Socket.prototype.send = function (...given) {
  note('datagram', given.find((one) => typeof one === 'string' && /[.:]/.test(one)));
  return Reflect.apply(send, this, given);
};
