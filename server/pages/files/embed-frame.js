// Tells the page around how high the list is. It says nothing else, so any page may hear it.
const tell = () =>
  parent.postMessage({ hireloomHeight: Math.ceil(document.body.getBoundingClientRect().height) }, '*');
new ResizeObserver(tell).observe(document.body);
