export default function Home() {
  return <main>Hội Chợ</main>;
}
