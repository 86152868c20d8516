// A real provider of OpenID Connect (npm `oidc-provider`) with its own pages, in this process.

import { generateKeyPairSync } from "node:crypto";
import Provider from "oidc-provider";

export const SECRET = "a secret of the provider and its client";

const PEOPLE = {
  kari: { name: "Kari Nes", email: "kari@example.org", email_verified: true },
  olav: { name: "Olav Kvamme", email: "olav@example.org", email_verified: true },
  // As at ID-porten: no name and no address.
  marit: {},
  ola: { name: "Ola Vik", email: "ola@example.org", email_verified: true },
};

export async function startProvider(port, program) {
  const issuer = `http://127.0.0.1:${port}`;
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "oppdrag",
        client_secret: SECRET,
        redirect_uris: [`${program}/logg-inn/oidc/test/tilbake`],
        post_logout_redirect_uris: [`${program}/logg-inn`],
        backchannel_logout_uri: `${program}/logg-ut/oidc/test`,
        backchannel_logout_session_required: true,
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), kid: "test", use: "sig", alg: "RS256" }] },
    cookies: { keys: ["a key of the test's own"] },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    ttl: { Interaction: 600, Session: 3600, Grant: 3600, AuthorizationCode: 60, AccessToken: 600, IdToken: 600 },
    // As ID-porten and Entra do: the claims are in the ID token.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true }, backchannelLogout: { enabled: true }, rpInitiatedLogout: { enabled: true } },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...PEOPLE[id] }) }),
    // Its own client library refuses this machine's addresses otherwise.
    fetch: (url, options) => fetch(url, { ...options, dispatcher: undefined }),
  });
  provider.on("server_error", (_, error) => console.error(`  provider: ${error.message}`));
  provider.on("backchannel.error", (_, error) => console.error(`  provider, sign-out: ${error.message}`));
  const server = await new Promise((resolve) => {
    const started = provider.listen(port, "127.0.0.1", () => resolve(started));
  });
  const stop = () => new Promise((resolve) => {
    server.closeAllConnections();
    server.close(resolve);
  });
  return { issuer, stop };
}
