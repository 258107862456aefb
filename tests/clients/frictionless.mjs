/** The reference client of Frictionless in JavaScript: the descriptor, and every table by its schema and keys. */
import { join } from 'node:path';
import datapackage from 'datapackage';

const { Package } = datapackage;

/** Reads the package strictly, then each of its tables with types, constraints and all keys checked. */
export async function checkWithFrictionless(folder, expect) {
  const found = await open(folder);
  expect('datapackage.json', found.faults);
  for (const resource of found.package?.resources ?? []) {
    expect(resource.descriptor.path, await faultsOf(() => resource.read({ relations: true })));
  }
}

/** Rows of a table as objects, with their types. Throws at the first that the schema does not allow. */
export async function readWithFrictionless(folder, name) {
  const { package: read, faults } = await open(folder);
  if (!read) throw new Error(faults.join('; '));
  return read.getResource(name).read({ keyed: true });
}

async function open(folder) {
  let read = null;
  const faults = await faultsOf(async () => {
    read = await Package.load(join(folder, 'datapackage.json'), { basePath: folder, strict: true });
  });
  return { package: read, faults };
}

async function faultsOf(action) {
  try {
    await action();
    return [];
  } catch (error) {
    const inner = (error.errors ?? []).map(({ message }) => message);
    return inner.length > 0 ? inner : [error.message];
  }
}
