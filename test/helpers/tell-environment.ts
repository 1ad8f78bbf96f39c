process.send?.(Object.keys(process.env), () => process.disconnect());
