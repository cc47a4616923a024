// The process that `measure` starts: runs one exported step of a bench module and reports what it took.
const [moduleUrl, step] = process.argv.slice(2);

process.once("message", async (argument) => {
  const module = await import(moduleUrl);
  const start = performance.now();
  const value = await module[step](argument);
  const seconds = (performance.now() - start) / 1000;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
  // Kilobytes on every system, by libuv.
  const peakMemoryMb = maxRSS / 1024;
  process.send({ value: value ?? null, seconds, cpuSeconds, peakMemoryMb }, () => process.disconnect());
});
