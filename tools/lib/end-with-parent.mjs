/** Loaded into a child process: when its parent dies without a word, it ends as if asked to. */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
