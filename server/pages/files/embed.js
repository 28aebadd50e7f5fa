// Put on an agency's own page: shows its open jobs where the script stands, as high as they need.
(() => {
  const script = document.currentScript;
  const origin = new URL(script.src).origin;
  const frame = document.createElement('iframe');
  frame.src = `${origin}/agencies/${encodeURIComponent(script.dataset.agency)}/embed`;
  frame.title = 'Open jobs';
  frame.style.cssText = 'width:100%;border:0;height:480px';
  addEventListener('message', ({ source, origin: from, data }) => {
    if (source !== frame.contentWindow || from !== origin) return;
    if (Number.isFinite(data?.hireloomHeight)) frame.style.height = `${data.hireloomHeight}px`;
  });
  script.after(frame);
})();
