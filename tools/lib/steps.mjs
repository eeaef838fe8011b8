import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const binaries = path.join(root, 'node_modules/.bin');

/** The environment in which `node` is the pinned one and the tools of node_modules are found. */
export function toolEnvironment(extra = {}) {
  return { ...process.env, PATH: `${binaries}${path.delimiter}${process.env.PATH}`, ...extra };
}

/** Runs a tool of this project, its output passed through; resolves with the exit code and, when asked, the output. */
export function run(command, args, { env = {}, capture = false, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: toolEnvironment(env),
      stdio: ['ignore', capture ? 'pipe' : 'inherit', capture ? 'pipe' : 'inherit'],
    });
    let output = '';
    const collect = (stream) => (chunk) => {
      output += chunk;
      if (!quiet) stream.write(chunk);
    };
    child.stdout?.on('data', collect(process.stdout));
    child.stderr?.on('data', collect(process.stderr));
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output }));
  });
}

/** Counts what passed and failed over several steps, and says how long each took. */
export class Tally {
  passed = 0;
  failed = 0;
  #lines = [];

  /** `step` returns true or false, or { passed, failed } when it holds many tests. */
  async step(name, step) {
    console.log(`\n== ${name}`);
    const started = performance.now();
    const result = await Promise.resolve(step()).catch((error) => {
      console.error(error);
      return false;
    });
    const counted =
      typeof result === 'boolean' ? { passed: Number(result), failed: Number(!result) } : result;
    this.passed += counted.passed;
    this.failed += counted.failed;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    this.#lines.push(
      `${counted.failed > 0 ? 'FAILED' : 'ok'}\t${seconds} s\t${name}${counted.note ? ` (${counted.note})` : ''}`,
    );
    return counted.failed === 0;
  }

  /** The last line is the sum alone; the exit code follows it. */
  finish() {
    console.log(`\n${this.#lines.join('\n')}\n\n${this.passed} passed, ${this.failed} failed`);
    process.exitCode = this.failed > 0 || this.passed === 0 ? 1 : 0;
  }
}
