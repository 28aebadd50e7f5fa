import type { Provider } from '../app/providers.ts';

/** In their own colours, as both ask for; always beside their names. */
export function ProviderLogo({ provider }: { provider: Provider }) {
  return (
    <svg width={18} height={18} viewBox="0 0 24 24" aria-hidden="true">
      {provider === 'google' ? <Google /> : <LinkedIn />}
    </svg>
  );
}

const Google = () => (
  <>
    <path
      fill="#4285f4"
      d="M23 12.3c0-.8-.1-1.500-.2-2.300H12v4.400h6.200a5.300 5.300 0 0 1-2.300 3.500v2.800h3.700c2.100-2 3.400-4.900 3.400-8.400z"
    />
    <path
      fill="#34a853"
      d="M12 23c3 0 5.600-1 7.500-2.700l-3.600-2.800a6.800 6.800 0 0 1-10.100-3.500H2v2.900A11.300 11.300 0 0 0 12 23z"
    />
    <path fill="#fbbc05" d="M5.800 14a6.700 6.700 0 0 1 0-4.200V6.900H2a11.200 11.200 0 0 0 0 10z" />
    <path
      fill="#ea4335"
      d="M12 5.300c1.700 0 3.200.6 4.300 1.700l3.300-3.300A11.200 11.200 0 0 0 2 6.900l3.800 2.900A6.700 6.700 0 0 1 12 5.300z"
    />
  </>
);

const LinkedIn = () => (
  <>
    <rect width={24} height={24} rx={3} fill="#0a66c2" />
    <path
      fill="#fff"
      d="M4 9.500h3.300V20H4zM5.600 4.200a1.900 1.900 0 1 1 0 3.800 1.900 1.900 0 0 1 0-3.800zM9.500 9.500h3.100V11c.5-.9 1.600-1.800 3.300-1.800 3.500 0 4.100 2.200 4.100 5V20h-3.300v-5.200c0-1.200 0-2.700-1.700-2.700s-2 1.300-2 2.600V20H9.500z"
    />
  </>
);
