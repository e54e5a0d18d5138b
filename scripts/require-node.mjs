// Runs on any Node, old ones too: everything behind it needs Node 24 (better-sqlite3 ends in a crash on older ones).
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    `Cần Node 24 trở lên, máy đang chạy Node ${process.versions.node}. Hãy chạy "npm ci" rồi dùng "npm run ...": bản Node 24 đi kèm dự án sẽ được dùng.`,
  )
  process.exit(2)
}
