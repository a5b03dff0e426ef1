// What is shipped, as a bill of materials (CycloneDX 1.6): same lock file, same bytes. It holds no time and no number
// drawn for it, so that two builds can be compared.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const purl = ({ name, version }) => `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;

/**
 * @param shipped packages by name, version and licence, in order; each with the fronts that carry or install it
 * @param version of songai
 */
export function billOfMaterials(shipped, version) {
  const { packages: locked } = parse(readFileSync(new URL('../pnpm-lock.yaml', import.meta.url), 'utf8'));
  const components = shipped.map(({ name, version: own, license, fronts }) => {
    const integrity = locked[`${name}@${own}`]?.resolution.integrity;
    if (!integrity) throw new Error(`${name}@${own} does not stand in the lock file`);
    return {
      type: 'library',
      'bom-ref': purl({ name, version: own }),
      name,
      version: own,
      hashes: [
        { alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') },
      ],
      licenses: [/ (?:AND|OR) /.test(license) ? { expression: license } : { license: { id: license } }],
      purl: purl({ name, version: own }),
      properties: fronts.map((front) => ({ name: 'songai:part-of', value: front })),
    };
  });
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': 'songai',
        name: 'songai',
        version,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components,
    dependencies: [{ ref: 'songai', dependsOn: components.map((one) => one['bom-ref']) }],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}
