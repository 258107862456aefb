/** What a throw-away WordPress needs of the machine: PHP, a database, WordPress itself and its themes. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Needs {
  php: string;
  /** MariaDB's server, and what makes its folder. */
  database: string;
  makeDatabase: string;
  /** Folder of WordPress. */
  wordpress: string;
}

/** Debian's packages (WordPress 6.1 in Debian 12), and their themes, in which WordPress is to be seen. */
const PACKAGES = [
  ...['wordpress', 'php-cli', 'php-mysql', 'php-xml', 'php-mbstring', 'mariadb-server'],
  ...['wordpress-theme-twentytwentythree', 'wordpress-theme-twentytwentytwo', 'wordpress-theme-twentytwentyone'],
];
/** Where Debian puts WordPress; another folder can be named by WORDPRESS_DIR. */
const FOLDER = '/usr/share/wordpress';
/** The first theme is the one in which all is tried. */
export const THEMES = ['twentytwentythree', 'twentytwentytwo', 'twentytwentyone'] as const;

/** Finds what is needed, or installs it on Debian as root; a text says why it cannot be had. */
export function findNeeds(env = process.env): Needs | string {
  const found = missing(env);
  if (typeof found !== 'string') return found;
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) return `${found}; on Debian as root it would be installed`;
  const options = { stdio: 'inherit', env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', ...PACKAGES], options);
  return missing(env);
}

function missing(env: NodeJS.ProcessEnv): Needs | string {
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/libexec'];
  const command = (...names: string[]) =>
    names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
  const wordpress = env.WORDPRESS_DIR || FOLDER;
  const php = command('php');
  const database = command('mariadbd', 'mysqld');
  const makeDatabase = command('mariadb-install-db', 'mysql_install_db');
  if (!php) return 'found no php';
  const { stdout } = spawnSync(php, ['-m'], { encoding: 'utf8' });
  if (!/^mysqli$/m.test(stdout ?? '')) return 'found no mysqli in php';
  if (!database || !makeDatabase) return 'found no MariaDB';
  if (!existsSync(join(wordpress, 'wp-includes', 'version.php'))) return `found no WordPress in ${wordpress}`;
  return { php, database, makeDatabase, wordpress };
}
